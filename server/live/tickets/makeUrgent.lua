-- Moves a ticket forward in the order, once. If the ticket is rung at this moment, the new order holds when it comes back. `again`: the
-- ticket was made urgent before, and has lost the boost since.
--
-- Answers  'urgent' | 'already' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local boostMs    = ARGV[2]
local again      = ARGV[3]
local queueTtlMs = ARGV[4]

local t = redis.call('HMGET', ticket, 'phase', 'urgent', 'orderAt', 'boosted')
if not t[1] or t[1] == 'ended' then return 'gone' end
if t[2] == '1' and not (again == '1' and t[4] ~= '1') then return 'already' end
if t[2] ~= '1' and again == '1' then return 'already' end

local orderAt = string.format('%.0f', t[3] - boostMs)
redis.call('HSET', ticket, 'urgent', 1, 'boosted', 1, 'orderAt', orderAt)
if t[1] == 'waiting' then enqueue(ticket, conv, orderAt, queueTtlMs) end
return 'urgent'
