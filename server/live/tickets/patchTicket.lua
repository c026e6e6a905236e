-- Changes fields that may change in any phase. Never makes a ticket, and does not change its hard TTL. A waiting youth who goes
-- away keeps the place, and is offered no seat before coming back.
--
-- Answers  'patched' | 'gone'
local ticket = KEYS[1]

local conv       = ARGV[1]
local fields     = ARGV[2]
local queueTtlMs = ARGV[3]

if redis.call('EXISTS', ticket) == 0 then return 'gone' end
setFields(ticket, fields)
if redis.call('HGET', ticket, 'phase') == 'waiting' then standInBucket(ticket, conv, queueTtlMs) end
return 'patched'
