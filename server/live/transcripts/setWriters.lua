-- Says who may write from now on: an ex-member's late envelope is refused from this moment. The first who may beside the
-- youth opens all the room there is for what is written.
--
-- Answers  'set' | 'gone'
local transcript = KEYS[1]

local writers = ARGV[1]

if redis.call('EXISTS', transcript) == 0 then return 'gone' end
redis.call('HSET', transcript, 'writers', writers)
if string.find(writers, ' ', 1, true) then redis.call('HSET', transcript, 'met', 1) end
return 'set'
