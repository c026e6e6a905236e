-- Moves a ticket forward in the order, once. If the ticket is rung at this moment, the new order holds when it comes back. `again`: the
-- ticket was made urgent before, and has lost the boost since.
--
-- Answers  'urgent' | 'already' | 'gone'
local ticket = KEYS[1]

local conv            = ARGV[1]
local again           = ARGV[2]
local urgentBoostMs   = ARGV[3]
local returnedBoostMs = ARGV[4]
local queueTtlMs      = ARGV[5]

local t = redis.call('HMGET', ticket, 'phase', 'urgent', 'boosted')
if not t[1] or t[1] == 'ended' then return 'gone' end
if t[2] == '1' and not (again == '1' and t[3] ~= '1') then return 'already' end
if t[2] ~= '1' and again == '1' then return 'already' end

redis.call('HSET', ticket, 'urgent', 1, 'boosted', 1)
setOrder(ticket, urgentBoostMs, returnedBoostMs)
if t[1] == 'waiting' then enqueue(ticket, conv, queueTtlMs) end
return 'urgent'
