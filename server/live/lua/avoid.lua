-- For scripts that read or write whom a ticket avoids: words parted by spaces, `person` for good by the youth's own wish,
-- `person@ms` until that moment.
local function readAvoided(word)
  local person, untilMs = string.match(word, '^([^@]+)@?(%d*)$')
  return person, tonumber(untilMs) or math.huge
end

-- `lasting`: only those she asked for herself.
local function avoids(words, person, now, lasting)
  for word in string.gmatch(words, '%S+') do
    local one, untilMs = readAvoided(word)
    if one == person and untilMs > (lasting and 1e300 or tonumber(now)) then return true end
  end
  return false
end

-- Each person once, the newest last; a wish outweighs a while, and a longer while a shorter.
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
