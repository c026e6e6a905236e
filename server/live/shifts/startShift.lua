-- Puts a person on duty. If the person is on duty already, the new lines replace the old ones, and the old lines are told (changes.ts).
-- Seats stay as they are. So do acute talks and a rest, which keep the person from new youths, and a hand-over that the person is asked for,
-- and the talk in which the person reads along.
--
-- Answers  'started'
local shift = KEYS[1]
local seats = KEYS[2]

local person = ARGV[1]
local fields = ARGV[2]
local ttlMs  = ARGV[3]

local before = redis.call('HMGET', shift, 'dutyKeys', 'freeKeys', 'acute', 'restUntil', 'asked', 'looks')
for i = 1, 2 do
  for key in string.gmatch(before[i] or '', '%S+') do
    redis.call('SREM', key, person)
    redis.call('PUBLISH', key, '')
  end
end

redis.call('UNLINK', shift)
setFields(shift, fields)
if before[3] then redis.call('HSET', shift, 'acute', before[3], 'restUntil', before[4], 'asked', before[5] or '', 'looks', before[6] or '') end
redis.call('PEXPIRE', shift, ttlMs)
for key in string.gmatch(redis.call('HGET', shift, 'dutyKeys'), '%S+') do
  redis.call('SADD', key, person)
  redis.call('PEXPIRE', key, ttlMs)
end
settleFree(shift, seats)
return 'started'
