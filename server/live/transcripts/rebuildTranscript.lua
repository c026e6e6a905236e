-- Puts envelopes back at the places they had before a loss. A place or an envelope that is here already does not change. A stream
-- goes on after the highest n given back. Envelopes that were dropped for lack of room stay dropped. An envelope that ends with a
-- space is a mark, not a message.
--
-- Answers  how many were put back
local transcript = KEYS[1]

local rows = ARGV[1]
local kept = ARGV[2]
local room = ARGV[3]

local state = redis.call('HMGET', transcript, 'first', 'last', 'bytes', 'streams', 'since', 'lost', 'trimmed')
if not state[1] then return 0 end
local first, last = tonumber(state[1]), tonumber(state[2] or 0)
local bytes, streams = tonumber(state[3] or 0), tonumber(state[4] or 0)
kept = tonumber(kept)

-- After a loss a page that had no answer sends its envelope again, and the envelope gets a new place. So an envelope may be here at
-- another place than it had, but only among the places given since the loss, and only if its stream has reached this n.
local MOST_SINCE = 200
local here
local function isHere(sid, n)
  if not here then
    here = {}
    local since = tonumber(state[5] or 1)
    for place = math.max(first, since), math.min(last, since + MOST_SINCE - 1) do
      local other, number = string.match(redis.call('HGET', transcript, 'p:' .. place) or '', '^%d+ (%S+) (%d+) ')
      if other then here[other .. ' ' .. number] = true end
    end
  end
  return here[sid .. ' ' .. n]
end

local back, said, marks = 0, 0, 0
local lost = tonumber(state[6] or 0)
local list = cjson.decode(rows)
for i = 1, #list, 6 do
  local place, at, writer, sid, n, envelope = tonumber(list[i]), list[i + 1], list[i + 2], list[i + 3], list[i + 4], list[i + 5]
  local stream = redis.call('HGET', transcript, 's:' .. sid)
  local highest, owner = string.match(stream or '', '^(%d+) (%S+)$')
  if not owner or owner == writer then
    if not owner then
      bytes = bytes + PER_STREAM
      streams = streams + 1
    end
    if not highest or tonumber(highest) < tonumber(n) then redis.call('HSET', transcript, 's:' .. sid, n .. ' ' .. writer) end
    local free = redis.call('HEXISTS', transcript, 'p:' .. place) == 0
    if free and highest and tonumber(n) <= tonumber(highest) then free = not isHere(sid, n) end
    if free and place > last - kept and place >= tonumber(state[7] or 0) then
      if here then here[sid .. ' ' .. n] = true end
      local row = at .. ' ' .. sid .. ' ' .. n .. ' ' .. envelope
      redis.call('HSET', transcript, 'p:' .. place, row)
      bytes = bytes + #row + PER_FIELD
      lost = place > last and lost + place - last - 1 or math.max(0, lost - 1)
      first = last == 0 and place or math.min(first, place)
      last = math.max(last, place)
      back = back + 1
      if string.sub(envelope, -1) == ' ' then marks = marks + 1
      elseif writer == 'youth' then said = math.max(said, tonumber(at)) end
    end
  end
end

redis.call('HSET', transcript, 'bytes', bytes, 'streams', streams)
if back > 0 then
  redis.call('HSET', transcript, 'first', first, 'last', last, 'lost', lost)
  if marks > 0 then redis.call('HINCRBY', transcript, 'marks', marks) end
  if said > tonumber(redis.call('HGET', transcript, 'saidAt') or 0) then redis.call('HSET', transcript, 'saidAt', string.format('%.0f', said)) end
  trim(transcript, last, kept, bytes, tonumber(room))
end
return back
