-- For scripts that read or write which persons a ticket avoids. They are words with spaces between: `person` stands for the
-- youth's own wish and has no end; `person@ms` ends at that moment. The rules are those of domain/seating/avoided.ts. They are here too,
-- because they must be decided in the step that rings or gives back. test/property/domainAndLua.test.ts holds the two together.
local function readAvoided(word)
  local person, untilMs = string.match(word, '^([^@]+)@?(%d*)$')
  return person, tonumber(untilMs) or math.huge
end

-- `lasting`: look only at the wishes of the youth, which have no end.
local function avoids(words, person, now, lasting)
  for word in string.gmatch(words, '%S+') do
    local one, untilMs = readAvoided(word)
    if one == person and untilMs > (lasting and 1e300 or tonumber(now)) then return true end
  end
  return false
end

-- Lists each person once, the newest last. If a person is listed already, the later end holds; a wish of the youth has no end.
local function withAvoided(words, added)
  local person, untilMs = readAvoided(added)
  local kept = {}
  for word in string.gmatch(words, '%S+') do
    local one, other = readAvoided(word)
    if one ~= person then kept[#kept + 1] = word
    elseif other > untilMs then added = word end
  end
  kept[#kept + 1] = added
  return table.concat(kept, ' ')
end

-- Without the wish of the youth about this person.
local function withoutWish(words, person)
  local kept = {}
  for word in string.gmatch(words, '%S+') do
    if word ~= person then kept[#kept + 1] = word end
  end
  return table.concat(kept, ' ')
end
