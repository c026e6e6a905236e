-- Sets who may write from now on. A late envelope of a former writer is refused from this moment. When the first counsellor may
-- write beside the youth, the larger limit of bytes begins to hold.
--
-- Answers  'set' | 'gone'
local transcript = KEYS[1]

local writers = ARGV[1]

if redis.call('EXISTS', transcript) == 0 then return 'gone' end
redis.call('HSET', transcript, 'writers', writers)
if string.find(writers, ' ', 1, true) then redis.call('HSET', transcript, 'met', 1) end
return 'set'
