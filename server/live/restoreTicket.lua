-- Puts a ticket back after a loss, unless it is here. A chat takes its seat again if that person is on duty and has room
-- or holds it already; else it waits as handed back.
--
-- Answers  'restored' | 'present'
local ticket = KEYS[1]
local shift  = KEYS[2]
local seats  = KEYS[3]

local conv            = ARGV[1]
local fields          = ARGV[2]
local phaseFields     = ARGV[3]
local returnedOrderAt = ARGV[4]
local ttlMs           = ARGV[5]
local queueTtlMs      = ARGV[6]

if redis.call('EXISTS', ticket) == 1 then return 'present' end
setFields(ticket, fields)
setFields(ticket, phaseFields)
redis.call('PEXPIRE', ticket, ttlMs)

local t = redis.call('HMGET', ticket, 'phase', 'orderAt')
if t[1] == 'waiting' then
  enqueue(ticket, conv, t[2], queueTtlMs)
elseif t[1] == 'chat' then
  local room = redis.call('HGET', shift, 'seats')
  if room and (redis.call('SISMEMBER', seats, conv) == 1 or redis.call('SCARD', seats) < tonumber(room)) then
    redis.call('HSET', ticket, 'shiftKey', shift, 'seatsKey', seats)
    redis.call('SADD', seats, conv)
    redis.call('PEXPIRE', seats, queueTtlMs)
    settleFree(shift, seats)
  else
    leavePhase(ticket, conv)
    redis.call('HSET', ticket, 'phase', 'waiting', 'returned', 1, 'orderAt', returnedOrderAt)
    enqueue(ticket, conv, returnedOrderAt, queueTtlMs)
  end
end
return 'restored'
