-- One more ring that this person did not accept.
--
-- Answers  how many in a row by now; 0 when there is no shift
local shift = KEYS[1]

if redis.call('EXISTS', shift) == 0 then return 0 end
return redis.call('HINCRBY', shift, 'missed', 1)
