-- Puts a ticket back into its queue and frees its seat, if the ring or the person named still holds it. Handed back for
-- the first time she moves forward; the order is reckoned here, since she may have said "urgent" a moment ago. `avoid` is
-- whom to avoid from now on, if anybody, as avoid.lua writes it.
--
-- Answers  'returned' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local from       = ARGV[2]
local boostMs    = ARGV[3]
local avoid      = ARGV[4]
local returned   = ARGV[5]
local queueTtlMs = ARGV[6]
local at         = ARGV[7]

local t = redis.call('HMGET', ticket, 'person', 'ring', 'avoid', 'orderAt', 'returned', 'phase')
if not t[1] or (from ~= t[1] and from ~= t[2]) then return 'gone' end

if t[6] == 'chat' then redis.call('HSET', ticket, 'returnedAt', at) end
leavePhase(ticket, conv)
local orderAt = t[4]
if returned == '1' and t[5] ~= '1' then orderAt = string.format('%.0f', orderAt - boostMs) end
if returned == '1' then redis.call('HSET', ticket, 'returned', 1) end
redis.call('HSET', ticket, 'phase', 'waiting', 'orderAt', orderAt)
if avoid ~= '' then redis.call('HSET', ticket, 'avoid', withAvoided(t[3], avoid)) end
enqueue(ticket, conv, orderAt, queueTtlMs)
return 'returned'
