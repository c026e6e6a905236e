-- Deletes a fold whose counts are in the ledger now.
--
-- Answers  'dropped' | 'gone'
local fold = KEYS[1]

local foldId = ARGV[1]

if redis.call('HGET', fold, 'id') ~= foldId then return 'gone' end
redis.call('UNLINK', fold)
return 'dropped'
