-- Puts a ticket back after a loss, unless the ticket is here. A chat takes its seat again if its counsellor is on duty and has a free
-- seat, or holds this seat already. Otherwise the ticket waits as given back. If `limit` is not '', no more waiting tickets come back
-- than joinQueue.lua would let in.
--
-- Answers  'restored' | 'present' | 'full'
local ticket = KEYS[1]
local shift  = KEYS[2]
local seats  = KEYS[3]

local conv            = ARGV[1]
local fields          = ARGV[2]
local phaseFields     = ARGV[3]
local returnedOrderAt = ARGV[4]
local ttlMs           = ARGV[5]
local queueTtlMs      = ARGV[6]
local limit           = ARGV[7]
local ceiling         = ARGV[8]

if redis.call('EXISTS', ticket) == 1 then return 'present' end
local phase, names = cjson.decode(phaseFields).phase, cjson.decode(fields)
local room = redis.call('HGET', shift, 'seats')
local sits = phase == 'chat' and room and (redis.call('SISMEMBER', seats, conv) == 1 or redis.call('SCARD', seats) < tonumber(room))
if limit ~= '' and phase ~= 'ended' and not sits and isFull(names.queueKey, names.uncountedKey, limit, ceiling) then return 'full' end
setFields(ticket, fields)
setFields(ticket, phaseFields)
redis.call('PEXPIRE', ticket, ttlMs)

if phase == 'waiting' then
  enqueue(ticket, conv, queueTtlMs)
elseif phase == 'chat' then
  if sits then
    redis.call('HSET', ticket, 'shiftKey', shift, 'seatsKey', seats)
    redis.call('SADD', seats, conv)
    redis.call('PEXPIRE', seats, queueTtlMs)
    if redis.call('HGET', ticket, 'acute') == '1' then
      holdIntake(shift, conv)
      -- Who marked the talk as acute is lost. It may have been the counsellor who is in it.
      redis.call('HSET', ticket, 'acuteBy', redis.call('HGET', ticket, 'person'))
    end
    settleFree(shift, seats)
  else
    leavePhase(ticket, conv, '')
    redis.call('HSET', ticket, 'phase', 'waiting', 'returned', 1, 'orderAt', returnedOrderAt)
    enqueue(ticket, conv, queueTtlMs)
  end
end
return 'restored'
