-- Marks a talk as acute or as calm again, or that somebody else has seen that it is acute. Until it is calm or seen it keeps
-- its counsellor from new youths; afterwards the counsellor rests. `mark`: 'acute' | 'calm' | 'seen'.
--
-- Answers  'marked' | 'gone'
local ticket = KEYS[1]
local shift  = KEYS[2]
local seats  = KEYS[3]

local conv      = ARGV[1]
local person    = ARGV[2]
local mark      = ARGV[3]
local restUntil = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'person', 'acute')
if t[1] ~= 'chat' or t[2] ~= person then return 'gone' end
if mark == 'acute' then
  -- Said twice, what was seen meanwhile stays seen.
  if t[3] ~= '1' then holdIntake(shift, conv) end
else
  letIntake(shift, conv, restUntil)
end
if mark == 'acute' then redis.call('HSET', ticket, 'acuteBy', person) end
if mark ~= 'seen' then redis.call('HSET', ticket, 'acute', mark == 'acute' and 1 or 0) end
settleFree(shift, seats)
return 'marked'
