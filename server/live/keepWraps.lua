-- Keeps wraps beside the transcript, by the kid they are for.
--
-- Answers  'kept' | 'gone'
local transcript = KEYS[1]

local wraps = ARGV[1]

if redis.call('EXISTS', transcript) == 0 then return 'gone' end
redis.call('HSET', transcript, unpack(cjson.decode(wraps)))
return 'kept'
