-- For scripts that add to a transcript. `bytes` is the size of its rows, streams, wraps and blobs, plus what Redis needs for each
-- field. So a limit on `bytes` limits the memory of one conversation.
local PER_FIELD = 90
local PER_STREAM = 160
-- Every reload of a page begins a stream. Streams without a kept envelope are forgotten only beyond this number.
local STREAMS_KEPT = 64

-- The bytes that count before the first seating. The first `BLOBS_APART` bytes of resume states (`blobs`) do not count. So messages
-- and resume states do not take room from each other; without its resume state a reloaded page would lose the talk.
local BLOBS_APART = 18000
local function earlyBytes(bytes, blobs)
  return bytes - math.min(blobs, BLOBS_APART)
end

-- Removes the oldest envelopes while there are more than `kept`, or more than `room` bytes. The newest always stays. Places before
-- `trimmed` are dropped for good.
local function trim(transcript, last, kept, bytes, room)
  local state = redis.call('HMGET', transcript, 'first', 'streams')
  local streams = tonumber(state[2] or 0)
  local from = tonumber(state[1])
  local first = math.max(from, last - 10 * kept) -- a place given back after a loss may jump far; this limits the loop
  while first < last and (last - first + 1 > kept or bytes > room) do
    local row = redis.call('HGET', transcript, 'p:' .. first)
    if row then
      redis.call('HDEL', transcript, 'p:' .. first)
      bytes = bytes - #row - PER_FIELD
      local sid, n = string.match(row, '^%d+ (%S+) (%d+) ')
      if streams > STREAMS_KEPT and string.match(redis.call('HGET', transcript, 's:' .. sid) or '', '^%d+') == n then
        redis.call('HDEL', transcript, 's:' .. sid)
        streams = streams - 1
        bytes = bytes - PER_STREAM
      end
    end
    first = first + 1
  end
  redis.call('HSET', transcript, 'first', first, 'bytes', bytes, 'streams', streams)
  if first > from then redis.call('HSET', transcript, 'trimmed', first) end
end
