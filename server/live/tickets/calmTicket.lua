-- Takes the boost of "urgent" from a waiting ticket: its order is again as if the youth had not said it. The mark "urgent" stays.
--
-- Answers  'calmed' | 'already' | 'gone'
local ticket = KEYS[1]

local conv            = ARGV[1]
local urgentBoostMs   = ARGV[2]
local returnedBoostMs = ARGV[3]
local queueTtlMs      = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'boosted')
if t[1] ~= 'waiting' then return 'gone' end
if t[2] ~= '1' then return 'already' end

redis.call('HSET', ticket, 'boosted', 0)
setOrder(ticket, urgentBoostMs, returnedBoostMs)
enqueue(ticket, conv, queueTtlMs)
return 'calmed'
