-- Lists the convs that a person holds seats for. First frees the seats whose tickets have expired.
--
-- Answers  [conv …]
local shift = KEYS[1]
local seats = KEYS[2]

local ticketPrefix = ARGV[1]

dropStaleSeats(shift, seats, ticketPrefix)
return redis.call('SMEMBERS', seats)
