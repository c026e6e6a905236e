-- Makes a mark for each of these people: a short text of how the person stands. domain/seating/marks.ts makes the same text from a
-- view. If the two differ, the view that the page has is no longer true. `ids` is a list of presence ids as JSON.
--
-- Answers  [a mark for each; '' for a youth whose ticket is gone]
local where = KEYS[1] -- not read: it only names the slot ({desk}) of all the keys below

local ids          = ARGV[1]
local ticketPrefix = ARGV[2]
local shiftPrefix  = ARGV[3]
local seatsPrefix  = ARGV[4]

-- Who reads along, or is asked to, and the key offer that stands: one for an earlier challenge does not.
local function lookedOn(lookOn, challenge)
  local l = cjson.decode(lookOn)
  return l, l.offer ~= cjson.null and l.offer.challenge == challenge and l.offer.sig or nil
end

-- A youth is told of a colleague who reads along, or whose key offer stands.
local function looking(lookOn, challenge)
  if not lookOn then return '' end
  local l, sig = lookedOn(lookOn, challenge)
  if l.at ~= 'reads' and not sig then return '' end
  return (l.at == 'reads' and '1' or '0') .. (sig or '')
end

local function youth(conv)
  local t = redis.call('HMGET', ticketPrefix .. conv, 'phase', 'kid', 'stillThere', 'rejoinKid', 'parkedAt', 'backAt', 'lookOn', 'challenge')
  if not t[1] then return '' end
  if t[1] == 'chat' then return table.concat({ 'chat', t[2], t[3] or '0', t[4] or '', looking(t[7], t[8]) }, ' ') end
  if t[1] == 'connecting' then return 'connecting ' .. t[2] end
  -- The view tells a page that its ticket is parked. The next request of that page brings the ticket back.
  if t[1] == 'waiting' and (t[5] or '') ~= '' and t[6] == '' then return 'waiting parked' end
  return t[1] == 'ended' and 'ended' or 'waiting'
end

local function presence(hidden, coveredBy, awayAt, callingUntil)
  if callingUntil ~= '' then return 'calling' end
  if awayAt ~= '' then return 'away' end
  if hidden ~= '1' then return 'here' end
  if coveredBy == 'reload' then return 'reloaded' end
  return coveredBy == 'view' and 'unseen' or 'hidden'
end

local function staff(person)
  local s = redis.call('HMGET', shiftPrefix .. person, 'state', 'seats', 'missed', 'acute', 'restUntil', 'asked', 'looks')
  local words = {}
  for _, conv in ipairs(redis.call('SMEMBERS', seatsPrefix .. person)) do
    local t = redis.call('HMGET', ticketPrefix .. conv, 'phase', 'person', 'ring', 'offer', 'accepted', 'hidden', 'coveredBy', 'youthAwayAt',
      'callingUntil', 'acute', 'stillThere', 'handing', 'lookOn')
    if t[2] == person and t[1] == 'chat' then
      words[#words + 1] = table.concat({ conv, presence(t[6], t[7], t[8], t[9]), t[10], t[11] or '0',
        (t[12] or '') ~= '' and cjson.decode(t[12]).to or '', t[13] and cjson.decode(t[13]).at or '' }, ' ')
    elseif t[2] == person then
      words[#words + 1] = table.concat({ conv, t[3], t[4] ~= '' and '1' or '0', t[5] }, ' ')
    end
  end
  if (s[6] or '') ~= '' then words[#words + 1] = 'offered ' .. s[6] end
  local t = (s[7] or '') ~= '' and redis.call('HMGET', ticketPrefix .. s[7], 'lookOn', 'challenge') or {}
  if t[1] then
    local l, sig = lookedOn(t[1], t[2])
    if l.to == person then words[#words + 1] = table.concat({ 'looks', s[7], l.at, sig and '1' or '0' }, ' ') end
  end
  table.sort(words)
  local shift = { s[1], s[2], s[3] }
  for i = 4, 5 do
    if (s[i] or '') ~= '' then shift[#shift + 1] = s[i] end
  end
  table.insert(words, 1, s[1] and table.concat(shift, ' ') or 'off')
  return table.concat(words, '|')
end

local marks = {}
for i, id in ipairs(cjson.decode(ids)) do
  local who = string.sub(id, 3)
  marks[i] = string.sub(id, 1, 1) == 'y' and youth(who) or staff(who)
end
return marks
