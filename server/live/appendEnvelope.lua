-- Gives an envelope its place, once, however often it is sent. A stream (sid) is its first writer's alone and goes up by
-- one; a refused n is not used up. This is the hot path: three commands, and for a mark one more, since marks are no messages.
--
-- Answers  ['placed' | 'again' | 'out-of-order' | 'replayed' | 'not-member' | 'gone', place, at]
local transcript = KEYS[1]

local writer   = ARGV[1]
local sid      = ARGV[2]
local n        = ARGV[3]
local envelope = ARGV[4]
local now      = ARGV[5]
local kept     = ARGV[6]
local mark     = ARGV[7]

local state = redis.call('HMGET', transcript, 'writers', 's:' .. sid, 'last', 'ttlMs', 'hardUntil')
if not state[1] then return { 'gone', 0, 0 } end
local lifeMs = math.min(state[4], state[5] - now)
if lifeMs <= 0 then return { 'gone', 0, 0 } end
if not string.find(' ' .. state[1] .. ' ', ' ' .. writer .. ' ', 1, true) then return { 'not-member', 0, 0 } end

local expected = 0
if state[2] then
  local last, owner = string.match(state[2], '^(%d+) (%S+)$')
  if owner ~= writer then return { 'replayed', 0, 0 } end
  expected = last + 1
end
local number = tonumber(n)
if number > expected then return { 'out-of-order', 0, 0 } end
if number < expected then
  -- Nearly always the last: an index would cost every envelope a field to spare a rare one this walk.
  local first = tonumber(redis.call('HGET', transcript, 'first'))
  for place = tonumber(state[3] or 0), first, -1 do
    local at, rest = string.match(redis.call('HGET', transcript, 'p:' .. place) or '', '^(%d+) (.*)$')
    if rest == sid .. ' ' .. n .. ' ' .. envelope then return { 'again', place, tonumber(at) } end
  end
  return { 'replayed', 0, 0 }
end

local place = string.format('%d', (state[3] or 0) + 1)
redis.call('HSET', transcript, 'p:' .. place, now .. ' ' .. sid .. ' ' .. n .. ' ' .. envelope, 's:' .. sid, n .. ' ' .. writer, 'last', place)
redis.call('PEXPIRE', transcript, lifeMs)
if mark == '1' then redis.call('HINCRBY', transcript, 'marks', 1) end
if tonumber(place) > tonumber(kept) then trim(transcript, tonumber(place), tonumber(kept)) end
return { 'placed', tonumber(place), tonumber(now) }
