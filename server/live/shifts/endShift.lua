-- Takes a person off duty, and tells the lines (changes.ts). The person keeps each seat until its conversation ends or is given back.
--
-- Answers  'ended' | 'gone'
local shift = KEYS[1]

local person = ARGV[1]

local s = redis.call('HMGET', shift, 'dutyKeys', 'freeKeys')
if not s[1] then return 'gone' end
for i = 1, 2 do
  for key in string.gmatch(s[i], '%S+') do
    redis.call('SREM', key, person)
    redis.call('PUBLISH', key, '')
  end
end
redis.call('UNLINK', shift)
return 'ended'
