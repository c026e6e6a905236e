-- Removes a deadline that was handled, unless the deadline was moved in the meantime.
--
-- Answers  'settled' | 'moved' | 'gone'
local deadlines = KEYS[1]

local deadline = ARGV[1]
local dueAt    = ARGV[2]

local at = redis.call('ZSCORE', deadlines, deadline)
if not at then return 'gone' end
if tonumber(at) ~= tonumber(dueAt) then return 'moved' end
redis.call('ZREM', deadlines, deadline)
return 'settled'
