-- Brings a parked ticket back into its queue, behind everyone who waits now. If it must rest longer, notes `backAt` instead.
--
-- Answers  'back' | 'rests' | 'here'
local ticket = KEYS[1]

local conv            = ARGV[1]
local now             = ARGV[2]
local backAt          = ARGV[3]
local urgentBoostMs   = ARGV[4]
local returnedBoostMs = ARGV[5]
local queueTtlMs      = ARGV[6]

local t = redis.call('HMGET', ticket, 'phase', 'parkedKey')
if t[1] ~= 'waiting' or not isParked(ticket) then return 'here' end
if tonumber(now) < tonumber(backAt) then
  redis.call('HSET', ticket, 'backAt', backAt)
  return 'rests'
end

redis.call('ZREM', t[2], conv)
redis.call('HSET', ticket, 'parkedAt', '', 'backAt', '', 'silent', 0)
goBehind(ticket, now, urgentBoostMs)
setOrder(ticket, urgentBoostMs, returnedBoostMs)
enqueue(ticket, conv, queueTtlMs)
return 'back'
