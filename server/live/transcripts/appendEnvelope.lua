-- Gives an envelope its place, once; an envelope that is sent again keeps its place. Only its first writer may use a stream (sid).
-- Its n goes up by one, and a refused n may be used again. `row` is "now sid n envelope", and is kept unchanged. Most calls come here,
-- so it is three commands, and one more to count a mark. `member` is the writer's name in `writers`: for a counsellor the person
-- and the key, so that neither alone may write.
-- `perMin`: how many envelopes a writer may place in a minute; marks are counted apart, and 0 means no limit. The count is kept here,
-- so that a new connection does not start it again. Before the first seating the limit in bytes is `earlyRoom`: beyond it an envelope
-- is refused, and nothing is dropped. After that the limit is `room`, and the oldest envelopes are dropped.
-- `mail` is the beginning of the mail for the process that holds the reader's page. It is sent to that `mailbox` in the same step, so
-- that a message needs no second call to Redis. Both are empty if the sender's process tells the reader by itself.
-- `ep`: the epoch of the envelope. Among `writers` may stand `~` with the lowest epoch that is taken from staff.
--
-- Answers  its place, given now | ['again', place, at] | 'stale' | 'out-of-order' | 'replayed' | 'not-member' | 'too-fast' | 'no-room' | 'gone'
local transcript = KEYS[1]

local writer    = ARGV[1]
local member    = ARGV[2]
local row       = ARGV[3]
local mark      = ARGV[4]
local kept      = ARGV[5]
local room      = ARGV[6]
local earlyRoom = ARGV[7]
local perMin    = ARGV[8]
local mailbox   = ARGV[9]
local mail      = ARGV[10]
local ep        = ARGV[11]

local now, sid, n = string.match(row, '^(%d+) (%S+) (%d+) ')
local function tell(place, at)
  if mailbox == '' then return end
  local envelope = string.sub(row, #now + #sid + #n + 4)
  redis.call('SPUBLISH', mailbox, mail .. place .. ',"at":' .. at .. ',"envelope":' .. envelope .. '}]')
end

local state = redis.call('HMGET', transcript, 'writers', 's:' .. sid, 'last', 'ttlMs', 'hardUntil', 'bytes', 'met', 'r:' .. writer, 'streams', 'blobs')
if not state[1] then return 'gone' end
local lifeMs = math.min(state[4], state[5] - now)
if lifeMs <= 0 then return 'gone' end
if not string.find(' ' .. state[1] .. ' ', ' ' .. member .. ' ', 1, true) then return 'not-member' end

local expected = 0
if state[2] then
  local last, owner = string.match(state[2], '^(%d+) (%S+)$')
  if owner ~= writer then return 'replayed' end
  expected = last + 1
end
local number = tonumber(n)
if number > expected then return 'out-of-order' end
if number < expected then
  -- It is nearly always the last place. An index would cost a field for every envelope, to save this search for a rare one.
  local first = tonumber(redis.call('HGET', transcript, 'first'))
  local same = string.sub(row, #now + 1)
  for place = tonumber(state[3] or 0), first, -1 do
    local before = redis.call('HGET', transcript, 'p:' .. place) or ''
    local at = string.match(before, '^%d+') or ''
    if string.sub(before, #at + 1) == same then
      tell(place, at)
      return { 'again', place, tonumber(at) }
    end
  end
  return 'replayed'
end

-- The readers have changed: what the staff write must be sealed under the epoch that the youth's browser has begun since.
local from = writer ~= 'youth' and string.match(state[1], ' ~(%d+)')
if from and tonumber(ep) < tonumber(from) then return 'stale' end

local since, messages, marks = string.match(state[8] or '', '^(%d+) (%d+) (%d+)$')
local age = since and now - since
if not age or age < 0 or age >= 60000 then since, messages, marks = now, 0, 0 end
if mark == '1' then marks = marks + 1 else messages = messages + 1 end
if perMin ~= '0' and (mark == '1' and marks or messages) > tonumber(perMin) then return 'too-fast' end

local bytes = (state[6] or 0) + #row + PER_FIELD
local streams = tonumber(state[9] or 0)
if not state[2] then
  bytes = bytes + PER_STREAM
  streams = streams + 1
end
local isEarly = state[7] ~= '1'
if isEarly and earlyBytes(bytes, tonumber(state[10] or 0)) > tonumber(earlyRoom) then return 'no-room' end

local place = (state[3] or 0) + 1
local isSaid = writer == 'youth' and mark ~= '1'
redis.call('HSET', transcript, 'p:' .. place, row, 's:' .. sid, n .. ' ' .. writer, 'last', place, 'bytes', bytes, 'streams', streams,
  'r:' .. writer, since .. ' ' .. messages .. ' ' .. marks, isSaid and 'saidAt' or 'last', isSaid and now or place)
redis.call('PEXPIRE', transcript, lifeMs)
if mark == '1' then redis.call('HINCRBY', transcript, 'marks', 1) end
if place > tonumber(kept) or (bytes > tonumber(room) and not isEarly) then
  trim(transcript, place, tonumber(kept), bytes, tonumber(room))
end
tell(place, now)
return place
