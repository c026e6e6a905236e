-- Marks a talk. `mark`: 'acute' | 'calm': no longer acute | 'seen': the counsellor says that a colleague or leader has seen it.
-- From 'acute' until 'calm' or 'seen' the counsellor gets no new youths. Then the counsellor rests.
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
  -- If the talk is acute already, it may have been seen, and stays seen.
  if t[3] ~= '1' then holdIntake(shift, conv) end
else
  letIntake(shift, conv, restUntil)
end
-- No clock ends an acute talk, so nobody is told any more that it ends unless somebody writes.
if mark == 'acute' then redis.call('HSET', ticket, 'acuteBy', person, 'stillThere', 0) end
if mark ~= 'seen' then redis.call('HSET', ticket, 'acute', mark == 'acute' and 1 or 0) end
settleFree(shift, seats)
return 'marked'
