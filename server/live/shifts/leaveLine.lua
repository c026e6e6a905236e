-- Takes one line out of a running shift: the person is no longer on duty for that line and is not rung for it. The person keeps
-- seats until they are given back. A shift needs a line, so the last line is not taken out: that is for endShift. The line is
-- told (changes.ts).
--
-- Answers  'left' | 'last' | 'gone'
local shift = KEYS[1]
local duty  = KEYS[2]
local free  = KEYS[3]

local person = ARGV[1]
local line   = ARGV[2]

local function without(words, word)
  local rest = {}
  for one in string.gmatch(words, '%S+') do
    if one ~= word then rest[#rest + 1] = one end
  end
  return table.concat(rest, ' ')
end

local s = redis.call('HMGET', shift, 'lines', 'dutyKeys', 'freeKeys')
if not s[1] then return 'gone' end
local lines = without(s[1], line)
if lines == s[1] then return 'gone' end
if lines == '' then return 'last' end

for _, key in ipairs({ duty, free }) do
  redis.call('SREM', key, person)
  redis.call('PUBLISH', key, '')
end
redis.call('HSET', shift, 'lines', lines, 'dutyKeys', without(s[2], duty), 'freeKeys', without(s[3], free))
return 'left'
