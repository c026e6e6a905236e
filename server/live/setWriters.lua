-- Says who may write from now on: an ex-member's late envelope is refused from this moment.
--
-- Answers  'set' | 'gone'
local transcript = KEYS[1]

local writers = ARGV[1]

if redis.call('EXISTS', transcript) == 0 then return 'gone' end
redis.call('HSET', transcript, 'writers', writers)
return 'set'
