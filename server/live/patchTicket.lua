-- Changes what may be changed at any phase. Never makes a ticket, and leaves its hard TTL alone.
--
-- Answers  'patched' | 'gone'
local ticket = KEYS[1]

local fields = ARGV[1]

if redis.call('EXISTS', ticket) == 0 then return 'gone' end
setFields(ticket, fields)
return 'patched'
