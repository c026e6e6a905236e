-- Reads the shifts of a set of persons, each with the number of its seats in use, at one moment. Also takes persons without a
-- shift out of the set, and frees seats whose tickets have expired.
--
-- Answers  [[the shift's fields, seats taken] …]
local persons = KEYS[1]

local shiftPrefix  = ARGV[1]
local seatsPrefix  = ARGV[2]
local ticketPrefix = ARGV[3]

local found = {}
for _, person in ipairs(redis.call('SMEMBERS', persons)) do
  local shift, seats = shiftPrefix .. person, seatsPrefix .. person
  local fields = redis.call('HGETALL', shift)
  if #fields == 0 then
    redis.call('SREM', persons, person)
    redis.call('PUBLISH', persons, '') -- see changes.ts
  else
    dropStaleSeats(shift, seats, ticketPrefix)
    found[#found + 1] = { fields, redis.call('SCARD', seats) }
  end
end
return found
