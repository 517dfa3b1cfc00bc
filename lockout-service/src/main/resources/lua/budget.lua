-- What an institution's attempts add to its budgets; stands before settle.lua and sum.lua.
--
-- The shard's budget:    how much was counted, by field  budget:whose:slice:institution
--                        budget: f failures, n trainees newly failed, l trainees newly locked
--                        whose:  s strangers, o the institution's own trainees, a acceptances (of f and n)
--                        slice:  number of the slice of time
-- Added by a trainee:    how much of it is due to one trainee and institution, by the same fields; taken off by a success
-- Own:                   there while the trainee is one of the institution's own

-- Milliseconds of a slice, and how many slices make the time of a budget: the current one and those before.
local SLICES = { f = { 10000, 7 }, n = { 60000, 16 }, l = { 60000, 16 } }
local COUNTED_KEPT = 1020000
local OWN_KEPT = 15552000000

local function slice_of(budget, now)
  return math.floor(now / SLICES[budget][1])
end

local function count(budget_key, budget, whose, institution, now)
  local field = string.format('%s:%s:%.0f:%s', budget, whose, slice_of(budget, now), institution)
  redis.call('HINCRBY', budget_key, field, 1)
  redis.call('PEXPIRE', budget_key, COUNTED_KEPT)
  return field
end

-- Keys of one trainee and institution, and the time.
local function budget_of(budget_key, own_key, added_key, institution, now)
  local it = {}

  function it.failed(newly, locked)
    local whose = redis.call('EXISTS', own_key) == 1 and 'o' or 's'
    for _, budget in ipairs({ 'f', newly and 'n' or '', locked and 'l' or '' }) do
      if budget ~= '' then
        redis.call('HINCRBY', added_key, count(budget_key, budget, whose, institution, now), 1)
      end
    end
    redis.call('PEXPIRE', added_key, COUNTED_KEPT)
  end

  function it.accepted()
    local added = redis.call('HGETALL', added_key)
    for index = 1, #added, 2 do
      if redis.call('HEXISTS', budget_key, added[index]) == 1 then
        redis.call('HINCRBY', budget_key, added[index], -tonumber(added[index + 1]))
      end
    end
    if #added > 0 then
      redis.call('DEL', added_key)
    end
    redis.call('SET', own_key, '1', 'PX', OWN_KEPT)
    count(budget_key, 'f', 'a', institution, now)
    count(budget_key, 'n', 'a', institution, now)
  end

  return it
end
