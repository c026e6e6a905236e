-- Takes all counts under a fold's name. Counts made from now on belong to the next fold. An unfinished fold is answered again
-- before a new fold begins. So nothing is counted twice and nothing is lost.
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
