-- For scripts that add envelopes: unlinks the oldest beyond `kept`.
local function trim(transcript, first, last, kept)
  while last - first + 1 > kept do
    local row = redis.call('HGET', transcript, 'p:' .. first)
    if row then
      local sid, n = string.match(row, '^%d+ %S+ (%S+) (%d+) ')
      redis.call('HDEL', transcript, 'p:' .. first, 'e:' .. sid .. ':' .. n)
    end
    first = first + 1
  end
  redis.call('HSET', transcript, 'first', first)
end
