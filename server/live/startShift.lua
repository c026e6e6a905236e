-- Puts a person on duty, or on duty anew with other lines; lines left are told (changes.ts). The seats held are not touched.
--
-- Answers  'started'
local shift = KEYS[1]
local seats = KEYS[2]

local person = ARGV[1]
local fields = ARGV[2]
local ttlMs  = ARGV[3]

local before = redis.call('HMGET', shift, 'dutyKeys', 'freeKeys')
for i = 1, 2 do
  for key in string.gmatch(before[i] or '', '%S+') do
    redis.call('SREM', key, person)
    redis.call('PUBLISH', key, '')
  end
end

redis.call('UNLINK', shift)
setFields(shift, fields)
redis.call('PEXPIRE', shift, ttlMs)
for key in string.gmatch(redis.call('HGET', shift, 'dutyKeys'), '%S+') do
  redis.call('SADD', key, person)
  redis.call('PEXPIRE', key, ttlMs)
end
settleFree(shift, seats)
return 'started'
