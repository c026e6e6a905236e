-- The youth has wrapped for the kid of the offer: the conversation begins. Any other kid is refused, so that a wrap for a
-- lapsed ring connects nobody. A seating after an earlier wrap counts as a hand-over.
--
-- Answers  'chat' | 'already' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local kid        = ARGV[2]
local epoch      = ARGV[3]
local sinceEpoch = ARGV[4]
local at         = ARGV[5]

local t = redis.call('HMGET', ticket, 'phase', 'kid', 'person', 'members', 'startedAt', 'queueKey', 'acute', 'shiftKey', 'seatsKey')
if t[2] ~= kid then return 'gone' end
if t[1] == 'chat' then return 'already' end
if t[1] ~= 'connecting' then return 'gone' end

local members = t[4] == '' and {} or cjson.decode(t[4])
if #members > 0 then redis.call('HINCRBY', ticket, 'handOvers', 1) end
local known
for _, member in ipairs(members) do
  if member.kid == kid then known = member end
end
if known then
  known.sinceEpoch = math.min(known.sinceEpoch, tonumber(sinceEpoch))
else
  members[#members + 1] = { person = t[3], kid = kid, sinceEpoch = tonumber(sinceEpoch) }
end

redis.call('HSET', ticket, 'phase', 'chat', 'epoch', epoch, 'members', cjson.encode(members), 'seatedAt', at,
  'startedAt', t[5] == '' and at or t[5], 'rejoin', '', 'rejoinKid', '', 'stillThere', 0)
if redis.call('HEXISTS', ticket, 'inVain') == 1 then redis.call('HSET', ticket, 'silent', 0) end
redis.call('HDEL', ticket, 'ring', 'purpose', 'ringEpoch', 'rungAt', 'dueAt', 'accepted', 'offer')
-- An acute conversation stays acute after a hand-over.
if t[7] == '1' then
  holdIntake(t[8], conv)
  settleFree(t[8], t[9])
end
redis.call('PUBLISH', t[6], '') -- one more conversation on this line, see changes.ts
return 'chat'
