-- For scripts that add envelopes: unlinks the oldest beyond `kept`.
local function trim(transcript, last, kept)
  local first = tonumber(redis.call('HGET', transcript, 'first'))
  first = math.max(first, last - 10 * kept) -- however far a place given back may jump, this ends
  while last - first + 1 > kept do
    redis.call('HDEL', transcript, 'p:' .. first)
    first = first + 1
  end
  redis.call('HSET', transcript, 'first', first)
end
