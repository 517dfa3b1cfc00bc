-- Gives a lost shard one state back, unless it knows a newer one already.
--
-- KEYS  1 epoch  2 trainee  3 stream  4 rebuild (who is rebuilding the shard)
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 the rebuilder's token  5 announce (1: otp.lockout lacks it)
--       6..12 the state's fields in their order
-- Returns {'LOST'} if the shard is not, or no longer, this rebuilder's, else {'RESTORED' or 'KEPT', version after}

local epoch_key, trainee_key, stream_key, rebuild_key = unpack(KEYS)

if redis.call('GET', rebuild_key) ~= ARGV[4] or redis.call('EXISTS', epoch_key) == 1 then
  return { 'LOST' }
end

local known = read_state(trainee_key)
if known.version >= tonumber(ARGV[6]) then
  return { 'KEPT', whole(known.version) }
end
local arguments = {}
for index, field in ipairs(FIELDS) do
  table.insert(arguments, field)
  table.insert(arguments, ARGV[5 + index])
end
redis.call('HSET', trainee_key, unpack(arguments))
if ARGV[5] == '1' then
  announce(stream_key, ARGV[1], 'REBUILD', read_state(trainee_key), ARGV[2], ARGV[3])
end
return { 'RESTORED', ARGV[6] }
