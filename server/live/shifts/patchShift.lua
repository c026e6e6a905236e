-- Changes a running shift, renews its TTL and that of its duty sets, and updates whether its person may be rung.
--
-- Answers  'patched' | 'gone'
local shift = KEYS[1]
local seats = KEYS[2]

local fields = ARGV[1]
local ttlMs  = ARGV[2]

local dutyKeys = redis.call('HGET', shift, 'dutyKeys')
if not dutyKeys then return 'gone' end
setFields(shift, fields)
redis.call('PEXPIRE', shift, ttlMs)
for key in string.gmatch(dutyKeys, '%S+') do redis.call('PEXPIRE', key, ttlMs) end
settleFree(shift, seats)
return 'patched'
