-- Gives a lost shard one state back, unless it knows a newer one already.
--
-- KEYS  1 epoch  2 trainee  3 stream  4 rebuild (who is rebuilding the shard)
-- ARGV  1 trainee key  2 now (epoch milliseconds)  3 trace  4 the rebuilder's token  5 announce (1: otp.lockout lacks it)
--       6 the state as text
-- Returns {'LOST'} if the shard is not, or no longer, this rebuilder's, else {'RESTORED' or 'KEPT', version after}

local epoch_key, trainee_key, stream_key, rebuild_key = unpack(KEYS)

if redis.call('GET', rebuild_key) ~= ARGV[4] or redis.call('EXISTS', epoch_key) == 1 then
  return { 'LOST' }
end

local known, heard = read_state(trainee_key), from_text(ARGV[6])
if known.version >= heard.version then
  return { 'KEPT', whole(known.version) }
end
write_state(trainee_key, heard)
if ARGV[5] == '1' then
  announce({ noted = 0 }, stream_key, ARGV[1], 'REBUILD', heard, ARGV[2], ARGV[3])
end
return { 'RESTORED', whole(heard.version) }
