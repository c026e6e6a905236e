-- For scripts that are handed a hash as JSON.
local function setFields(key, json)
  local flat = {}
  for name, value in pairs(cjson.decode(json)) do
    flat[#flat + 1] = name
    flat[#flat + 1] = value
  end
  if #flat > 0 then redis.call('HSET', key, unpack(flat)) end
end
