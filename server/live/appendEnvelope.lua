-- Gives an envelope its place, once, however often it is sent. A stream (sid) is its first writer's alone and goes up by
-- one; a refused n is not used up. `row` is "now sid n envelope", kept as it comes. This is the hot path: three commands,
-- and for a mark one more, since marks are no messages.
--
-- Answers  its place, given now | ['again', place, at] | 'out-of-order' | 'replayed' | 'not-member' | 'gone'
local transcript = KEYS[1]

local writer = ARGV[1]
local row    = ARGV[2]
local mark   = ARGV[3]
local kept   = ARGV[4]

local now, sid, n = string.match(row, '^(%d+) (%S+) (%d+) ')
local state = redis.call('HMGET', transcript, 'writers', 's:' .. sid, 'last', 'ttlMs', 'hardUntil')
if not state[1] then return 'gone' end
local lifeMs = math.min(state[4], state[5] - now)
if lifeMs <= 0 then return 'gone' end
if not string.find(' ' .. state[1] .. ' ', ' ' .. writer .. ' ', 1, true) then return 'not-member' end

local expected = 0
if state[2] then
  local last, owner = string.match(state[2], '^(%d+) (%S+)$')
  if owner ~= writer then return 'replayed' end
  expected = last + 1
end
local number = tonumber(n)
if number > expected then return 'out-of-order' end
if number < expected then
  -- Nearly always the last: an index would cost every envelope a field to spare a rare one this walk.
  local first = tonumber(redis.call('HGET', transcript, 'first'))
  local same = string.sub(row, #now + 1)
  for place = tonumber(state[3] or 0), first, -1 do
    local before = redis.call('HGET', transcript, 'p:' .. place) or ''
    local at = string.match(before, '^%d+') or ''
    if string.sub(before, #at + 1) == same then return { 'again', place, tonumber(at) } end
  end
  return 'replayed'
end

local place = (state[3] or 0) + 1
redis.call('HSET', transcript, 'p:' .. place, row, 's:' .. sid, n .. ' ' .. writer, 'last', place)
redis.call('PEXPIRE', transcript, lifeMs)
if mark == '1' then redis.call('HINCRBY', transcript, 'marks', 1) end
if place > tonumber(kept) then trim(transcript, place, tonumber(kept)) end
return place
