-- Takes all counts under a fold's name; what is counted from now on is the next fold's. An unfinished fold comes again
-- before a new one is begun, so that nothing is counted twice or lost.
--
-- Answers  [the fold's `id` and counts, flat; empty when there is nothing]
local counters = KEYS[1]
local fold     = KEYS[2]

local foldId = ARGV[1]
local ttlMs  = ARGV[2]

if redis.call('EXISTS', fold) == 0 then
  if redis.call('EXISTS', counters) == 0 then return {} end
  redis.call('RENAME', counters, fold)
  redis.call('HSET', fold, 'id', foldId)
end
redis.call('PEXPIRE', fold, ttlMs)
return redis.call('HGETALL', fold)
