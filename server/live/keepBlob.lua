-- Keeps a youth's resume blob (none if empty) and drops all generations below the one her page says it holds. Of those
-- above, only the two newest: a page that never hears our answers must not pile them up.
--
-- Answers  'kept' | 'gone'
local transcript = KEYS[1]

local held = ARGV[1]
local gen  = ARGV[2]
local blob = ARGV[3]

if redis.call('EXISTS', transcript) == 0 then return 'gone' end
local gens = {}
for known in string.gmatch(redis.call('HGET', transcript, 'gens') or '', '%d+') do
  if known ~= gen then gens[#gens + 1] = tonumber(known) end
end
if blob ~= '' then
  redis.call('HSET', transcript, 'b:' .. gen, blob)
  gens[#gens + 1] = tonumber(gen)
elseif redis.call('HEXISTS', transcript, 'b:' .. gen) == 1 then
  gens[#gens + 1] = tonumber(gen)
end
table.sort(gens)

local keep = {}
for i, known in ipairs(gens) do
  if known == tonumber(held) or (known > tonumber(held) and i > #gens - 2) then
    keep[#keep + 1] = known
  else
    redis.call('HDEL', transcript, 'b:' .. known)
  end
end
redis.call('HSET', transcript, 'gens', table.concat(keep, ' '))
return 'kept'
