-- For scripts that add to a transcript. `bytes` is what it holds in all, and what Redis needs beside each field is part of it:
-- rows, streams, wraps and blobs. So a bound of bytes bounds the memory of one conversation.
local PER_FIELD = 90
local PER_STREAM = 160
-- Streams of which nothing is kept any more are forgotten only beyond so many: a page that is reloaded begins one each time.
local STREAMS_KEPT = 64

-- What counts before anybody was seated. So much of the resume states (`blobs`) stands apart: they take no room from what is
-- written, nor that from them, or a reload would lose it.
local BLOBS_APART = 18000
local function earlyBytes(bytes, blobs)
  return bytes - math.min(blobs, BLOBS_APART)
end

-- Unlinks the oldest envelopes beyond `kept`, and beyond `room` bytes. The newest always stays. Places before `trimmed` have been
-- dropped for good.
local function trim(transcript, last, kept, bytes, room)
  local state = redis.call('HMGET', transcript, 'first', 'streams')
  local streams = tonumber(state[2] or 0)
  local from = tonumber(state[1])
  local first = math.max(from, last - 10 * kept) -- however far a place given back may jump, this ends
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
