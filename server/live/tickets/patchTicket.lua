-- Changes what may be changed at any phase. Never makes a ticket, and leaves its hard TTL alone. A waiting youth who goes
-- away is offered no seat until she is back; her place stays.
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
