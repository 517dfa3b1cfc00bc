-- Sums what one shard has counted towards budgets, and forgets what is too old to count.
--
-- KEYS  1 the shard's budget
-- ARGV  1 now (epoch milliseconds)
-- Returns {'SUMMED', for each institution: id, f:s, f:o, f:a, n:s, n:o, n:a, l:s, l:o as one text with semicolons}

local now = tonumber(ARGV[1])
local COLUMNS = { ['f:s'] = 1, ['f:o'] = 2, ['f:a'] = 3, ['n:s'] = 4, ['n:o'] = 5, ['n:a'] = 6, ['l:s'] = 7, ['l:o'] = 8 }

local kept = redis.call('HGETALL', KEYS[1])
local sums = {}
for index = 1, #kept, 2 do
  local budget, whose, slice, institution = string.match(kept[index], '^(%a):(%a):(%d+):(.*)$')
  if tonumber(slice) <= slice_of(budget, now) - SLICES[budget][2] then
    redis.call('HDEL', KEYS[1], kept[index])
  else
    sums[institution] = sums[institution] or { 0, 0, 0, 0, 0, 0, 0, 0 }
    local column = COLUMNS[budget .. ':' .. whose]
    sums[institution][column] = sums[institution][column] + tonumber(kept[index + 1])
  end
end

local reply = { 'SUMMED' }
for institution, sum in pairs(sums) do
  table.insert(reply, institution .. ';' .. table.concat(sum, ';'))
end
return reply
