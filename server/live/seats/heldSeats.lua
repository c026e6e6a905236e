-- The convs a person holds seats for, those whose tickets have expired let go.
--
-- Answers  [conv …]
local shift = KEYS[1]
local seats = KEYS[2]

local ticketPrefix = ARGV[1]

dropStaleSeats(shift, seats, ticketPrefix)
return redis.call('SMEMBERS', seats)
