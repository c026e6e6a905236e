-- The youth has wrapped for the kid of the rejoin offer. From now on the person writes with that kid. Doing it again changes nothing.
--
-- Answers  'rejoined' | 'gone'
local ticket = KEYS[1]

local person = ARGV[1]
local kid    = ARGV[2]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'kid', 'rejoinKid', 'members', 'epoch')
if t[1] ~= 'chat' or t[2] ~= person then return 'gone' end
if t[4] == '' and t[3] == kid then return 'rejoined' end
if t[4] ~= kid then return 'gone' end

local members = t[5] == '' and {} or cjson.decode(t[5])
local since, known = tonumber(t[6]) or 0, false
for _, member in ipairs(members) do
  if member.person == person then since = math.min(since, member.sinceEpoch) end
  if member.kid == kid then known = true end
end
if not known then members[#members + 1] = { person = person, kid = kid, sinceEpoch = since } end

redis.call('HSET', ticket, 'kid', kid, 'rejoin', '', 'rejoinKid', '', 'members', cjson.encode(members))
return 'rejoined'
