-- Moves a ticket forward in the order, once; one that is rung just now keeps the gain for when it comes back.
--
-- Answers  'urgent' | 'already' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local boostMs    = ARGV[2]
local queueTtlMs = ARGV[3]

local t = redis.call('HMGET', ticket, 'phase', 'urgent', 'orderAt')
if not t[1] or t[1] == 'ended' then return 'gone' end
if t[2] == '1' then return 'already' end

local orderAt = string.format('%.0f', t[3] - boostMs)
redis.call('HSET', ticket, 'urgent', 1, 'orderAt', orderAt)
if t[1] == 'waiting' then enqueue(ticket, conv, orderAt, queueTtlMs) end
return 'urgent'
