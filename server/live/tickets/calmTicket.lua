-- Takes the boost of "urgent" from a waiting ticket: its order is again as if the youth had not said it. The mark "urgent" stays.
--
-- Answers  'calmed' | 'already' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local boostMs    = ARGV[2]
local queueTtlMs = ARGV[3]

local t = redis.call('HMGET', ticket, 'phase', 'boosted', 'orderAt')
if t[1] ~= 'waiting' then return 'gone' end
if t[2] ~= '1' then return 'already' end

local orderAt = string.format('%.0f', t[3] + boostMs)
redis.call('HSET', ticket, 'boosted', 0, 'orderAt', orderAt)
enqueue(ticket, conv, orderAt, queueTtlMs)
return 'calmed'
