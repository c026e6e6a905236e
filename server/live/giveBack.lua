-- Puts a ticket back into its queue and frees its seat, if the ring or the person named still holds it.
--
-- Answers  'returned' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local from       = ARGV[2]
local orderAt    = ARGV[3]
local avoid      = ARGV[4]
local returned   = ARGV[5]
local queueTtlMs = ARGV[6]

local t = redis.call('HMGET', ticket, 'person', 'ring', 'avoid')
if not t[1] or (from ~= t[1] and from ~= t[2]) then return 'gone' end

leavePhase(ticket, conv)
redis.call('HSET', ticket, 'phase', 'waiting', 'orderAt', orderAt)
if returned == '1' then redis.call('HSET', ticket, 'returned', 1) end
if avoid ~= '' and not string.find(' ' .. t[3] .. ' ', ' ' .. avoid .. ' ', 1, true) then
  redis.call('HSET', ticket, 'avoid', t[3] == '' and avoid or t[3] .. ' ' .. avoid)
end
enqueue(ticket, conv, orderAt, queueTtlMs)
return 'returned'
