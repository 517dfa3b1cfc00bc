-- Claims a lost shard for one rebuild.
--
-- KEYS  1 epoch  2 rebuild (who is rebuilding the shard)
-- ARGV  1 the rebuilder's token  2 time to live (milliseconds)
-- Returns {'CLAIMED'}, or {'REFUSED'} if the shard has its memory or somebody else is rebuilding it

if redis.call('EXISTS', KEYS[1]) == 1 or not redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return { 'REFUSED' }
end
return { 'CLAIMED' }
