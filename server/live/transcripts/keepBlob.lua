-- Keeps a youth's resume blob (none if empty) and drops all generations below `held`, the one that the youth's page holds. Above
-- `held` only the two newest stay: a page that never gets our answers must not fill the memory. Before the first seating, blobs
-- beyond `BLOBS_APART` count as part of `earlyRoom`.
--
-- Answers  'kept' | 'no-room' | 'gone'
local transcript = KEYS[1]

local held      = ARGV[1]
local gen       = ARGV[2]
local blob      = ARGV[3]
local earlyRoom = ARGV[4]

local state = redis.call('HMGET', transcript, 'first', 'gens', 'bytes', 'met', 'b:' .. gen, 'blobs')
if not state[1] then return 'gone' end
local bytes, blobs = tonumber(state[3] or 0), tonumber(state[6] or 0)
local function grow(by) bytes, blobs = bytes + by, blobs + by end

local gens = {}
for known in string.gmatch(state[2] or '', '%d+') do
  if known ~= gen then gens[#gens + 1] = tonumber(known) end
end
if blob ~= '' or state[5] then gens[#gens + 1] = tonumber(gen) end
table.sort(gens)

local keep, drop = {}, {}
for i, known in ipairs(gens) do
  local isKept = known == tonumber(held) or (known > tonumber(held) and i > #gens - 2)
  table.insert(isKept and keep or drop, known)
end
local fresh = blob ~= '' and blob or state[5] or ''
if state[5] then grow(-#state[5] - PER_FIELD) end
if fresh ~= '' then grow(#fresh + PER_FIELD) end
for _, known in ipairs(drop) do
  local length = known == tonumber(gen) and #fresh or redis.call('HSTRLEN', transcript, 'b:' .. known)
  if length > 0 then grow(-length - PER_FIELD) end
end
if blob ~= '' and state[4] ~= '1' and earlyBytes(bytes, blobs) > tonumber(earlyRoom) then return 'no-room' end
if blob ~= '' then redis.call('HSET', transcript, 'b:' .. gen, blob) end
for _, known in ipairs(drop) do redis.call('HDEL', transcript, 'b:' .. known) end
redis.call('HSET', transcript, 'gens', table.concat(keep, ' '), 'bytes', bytes, 'blobs', blobs)
return 'kept'
